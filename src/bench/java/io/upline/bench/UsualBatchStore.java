package io.upline.bench;

import io.upline.bench.UsualStatements.Payee;
import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.database.Database;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JpaItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JpaItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that the framework's own examples lead to: {@code FlatFileItemReader} with {@code targetType}, {@code JpaItemWriter},
 * POI; chunks of {@value #CHUNK}, one thread. It checks nothing, calculates nothing (it is handed the earnings) and posts no ledger:
 * whatever a real one would do besides comes on top.
 */
final class UsualBatchStore implements AutoCloseable {

    private static final int CHUNK = 100;

    private final EntityManagerFactory entities;
    private final PlatformTransactionManager transactions;
    private final JobRepository repository = new ResourcelessJobRepository();
    private final TaskExecutorJobOperator operator = new TaskExecutorJobOperator();

    UsualBatchStore(Database database) throws Exception {
        entities = entities(database.source());
        transactions = new JpaTransactionManager(entities);
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
    }

    private static EntityManagerFactory entities(DataSource source) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPersistenceUnitName("peer");
        factory.setPackagesToScan("io.upline.bench");
        Properties properties = new Properties();
        properties.setProperty("hibernate.hbm2ddl.auto", "create");
        factory.setJpaProperties(properties);
        factory.afterPropertiesSet();
        EntityManagerFactory made = factory.getObject();
        if (made == null) {
            throw new IllegalStateException("no entity manager factory");
        }
        return made;
    }

    /** Reads and stores the first {@code lines} order lines of the file. */
    Floor orders(Path file, int lines) throws Exception {
        FlatFileItemReader<PeerOrder> reader = new FlatFileItemReaderBuilder<PeerOrder>()
                .name("orders")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .maxItemCount(lines)
                .delimited()
                .names(PeerOrder.columns(file))
                .targetType(PeerOrder.class)
                .build();
        return run("orders", reader, jpa());
    }

    /** Stores earnings one by one. */
    Floor earnings(Results results, int most) throws Exception {
        List<PeerEarning> earnings = new ArrayList<>();
        int size = results.members().size();
        for (int from = 0; from < size && earnings.size() < most; from += CHUNK) {
            Earnings some = results.earnings(from, Math.min(size, from + CHUNK));
            for (int k = 0; k < some.size() && earnings.size() < most; k++) {
                earnings.add(PeerEarning.of(results, some, k, earnings.size()));
            }
        }
        return run("earnings", new ListItemReader<>(earnings), jpa());
    }

    /** Writes a workbook for each of the first {@code most} payees. */
    Floor statements(Results results, int most, Path folder) throws Exception {
        List<Payee> payees = UsualStatements.payees(results, most);
        return run("statements", new ListItemReader<>(payees), new UsualStatements(folder));
    }

    private <T> JpaItemWriter<T> jpa() throws Exception {
        return new JpaItemWriterBuilder<T>().entityManagerFactory(entities).build();
    }

    private <T> Floor run(String name, ItemReader<T> reader, ItemWriter<T> writer) throws Exception {
        Job job = new JobBuilder(name, repository)
                .start(new StepBuilder(name, repository)
                        .<T, T>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(reader)
                        .writer(writer)
                        .build())
                .build();
        long begun = System.nanoTime();
        JobExecution execution = operator.start(job, new JobParameters());
        long nanos = System.nanoTime() - begun;
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            IllegalStateException failed = new IllegalStateException("the default batch failed at " + name);
            execution.getAllFailureExceptions().forEach(failed::addSuppressed);
            throw failed;
        }
        long written = execution.getStepExecutions().stream()
                .mapToLong(step -> step.getWriteCount())
                .sum();
        return new Floor(written, nanos);
    }

    @Override
    public void close() {
        entities.close();
    }
}
