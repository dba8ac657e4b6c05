package io.upline.close;

import io.upline.company.Home;
import io.upline.control.Actor;
import io.upline.database.Vendor;
import io.upline.desk.HomeSession;
import io.upline.desk.OpenHome;
import io.upline.desk.TestHome;
import io.upline.period.CompanyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The context with the jobs over a small home of its own, for Spring's tests. Its members and orders lie in the inbox. */
public final class OpenedTestHome implements ApplicationContextInitializer<GenericApplicationContext> {

    static final int MEMBERS = 40;
    static final int THREADS = 2;
    static final int CHUNK = 7;
    static final Actor OLGA = Actor.atThisMachine("olga", Actor.Known.CLAIMED);
    static final Actor FINN = Actor.atThisMachine("finn", Actor.Known.CLAIMED);

    private static final Instant NOW = Instant.parse("2026-11-03T03:00:00Z");

    @Override
    public void initialize(GenericApplicationContext context) {
        Path folder = folder();
        TestHome home = TestHome.make(folder, Vendor.H2, MEMBERS, THREADS, CHUNK, 15);
        HomeSession session = HomeSession.open(
                new Home(home.root()),
                OLGA,
                "test",
                company -> CompanyClock.standingAt(NOW, company.zone()),
                new Watched());
        session.register(context.getBeanFactory());
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> session.close());
        new AnnotatedBeanDefinitionReader(context).register(OpenHome.BATCH.toArray(Class<?>[]::new));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("upline-jobs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
