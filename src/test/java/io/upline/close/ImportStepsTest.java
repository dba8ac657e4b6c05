package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Company;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The steps of an import, each alone. */
@SpringBatchTest
@SpringJUnitConfig(initializers = OpenedTestHome.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init") // Spring fills the field
class ImportStepsTest {

    @Autowired
    ApplicationContext context;

    @Test
    void countLines() throws Exception {
        Path inbox = context.getBean(Company.class).inbox();
        long members = lines(inbox.resolve("members.csv"));
        long orders = lines(inbox.resolve("orders-2026-09.csv"));
        StepAlone steps =
                new StepAlone(context, context.getBean(RunStore.class).add(Run.Kind.IMPORT, "", null, 0, 1, "olga"));

        StepExecution importMembers = steps.runs("importMembers");
        assertThat(importMembers.getReadCount()).isEqualTo(members);
        assertThat(importMembers.getWriteCount()).isEqualTo(members);
        assertThat(inbox.resolve("members.csv")).doesNotExist();
        assertThat(inbox.resolve("orders-2026-09.csv")).exists();

        StepExecution importOrders = steps.runs("importOrders");
        assertThat(importOrders.getReadCount()).isEqualTo(orders);
        assertThat(importOrders.getWriteCount()).isEqualTo(orders);
        assertThat(inbox.resolve("orders-2026-09.csv")).doesNotExist();
    }

    private static long lines(Path file) throws IOException {
        return Files.readAllLines(file).size() - 1L;
    }
}
