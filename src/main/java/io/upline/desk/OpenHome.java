package io.upline.desk;

import io.upline.anchor.AnchorConfiguration;
import io.upline.close.BatchConfiguration;
import io.upline.close.CalculateJobConfiguration;
import io.upline.close.ImportJobConfiguration;
import io.upline.close.PostJobConfiguration;
import io.upline.control.ControlConfiguration;
import io.upline.intake.IntakeConfiguration;
import io.upline.ledger.LedgerConfiguration;
import io.upline.settlement.SettlementConfiguration;
import io.upline.statement.StatementConfiguration;
import io.upline.version.VersionConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;

/**
 * A home opened for work, and the services over it, by type. There are two contexts, and their classes are listed by hand: the
 * desk's, for whoever looks and decides, and the other with the jobs as well. Nothing is scanned and nothing configures itself, so that a
 * short command starts as fast as it can.
 */
public final class OpenHome implements AutoCloseable {

    /** The classes of the desk's context. */
    public static final List<Class<?>> DESK = List.of(
            ControlConfiguration.class,
            IntakeConfiguration.class,
            LedgerConfiguration.class,
            SettlementConfiguration.class,
            AnchorConfiguration.class,
            VersionConfiguration.class,
            StatementConfiguration.class,
            DeskConfiguration.class);

    /** The classes of the context with the jobs: the desk's and the batch's. */
    public static final List<Class<?>> BATCH = joined(
            DESK,
            BatchConfiguration.class,
            ImportJobConfiguration.class,
            CalculateJobConfiguration.class,
            PostJobConfiguration.class);

    private static final List<String> UNUSED = List.of(
            AnnotationConfigUtils.AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.COMMON_ANNOTATION_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME);

    private final HomeSession session;
    private final AnnotationConfigApplicationContext context;

    private OpenHome(HomeSession session, AnnotationConfigApplicationContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * Opens a home to look and to decide. The services are laid out while the database is being opened, which takes about as
     * long: nothing of the desk is made before somebody asks for it.
     *
     * @param opening opens the home's database
     */
    public static OpenHome desk(Supplier<HomeSession> opening) {
        CompletableFuture<AnnotationConfigApplicationContext> layingOut =
                CompletableFuture.supplyAsync(OpenHome::laidOut);
        try {
            HomeSession session = opening.get();
            AnnotationConfigApplicationContext context = layingOut.join();
            session.register(context.getBeanFactory());
            return new OpenHome(session, context);
        } catch (RuntimeException e) {
            layingOut.join().close();
            throw e;
        }
    }

    private static AnnotationConfigApplicationContext laidOut() {
        AnnotationConfigApplicationContext context = of(DESK);
        context.refresh();
        return context;
    }

    /** Opens a home to run jobs as well. */
    public static OpenHome batch(HomeSession session) {
        return over(session, BATCH);
    }

    /** Opens a home with the beans of classes; a bean of a later class takes the place of one of the same name. */
    static OpenHome over(HomeSession session, List<Class<?>> classes) {
        AnnotationConfigApplicationContext context = of(classes);
        try {
            session.register(context.getBeanFactory());
            context.refresh();
            return new OpenHome(session, context);
        } catch (RuntimeException e) {
            context.close();
            session.close();
            throw e;
        }
    }

    private static AnnotationConfigApplicationContext of(List<Class<?>> classes) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        // beans come from the methods of the listed classes and from nothing else; the processors that look for other
        // annotations in each class are not needed, and take longer than all of the beans
        UNUSED.forEach(context::removeBeanDefinition);
        context.register(classes.toArray(Class<?>[]::new));
        return context;
    }

    /** The service of a type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        session.close();
    }

    private static List<Class<?>> joined(List<Class<?>> first, Class<?>... others) {
        List<Class<?>> all = new ArrayList<>(first);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }
}
