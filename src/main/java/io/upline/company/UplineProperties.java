package io.upline.company;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands under {@code upline:} in {@code config/application.yaml}; the names are also in the configuration metadata, which editors
 * show.
 *
 * @param threads member ranges written at once; one for each core if nothing is said
 * @param chunk members written in one transaction
 * @param leaseSeconds how long a lease lasts without a heartbeat
 * @param partitionsAbove see {@link Workload}
 * @param databasePasswordFile file with the password of {@code spring.datasource.username}, relative to the home
 */
record UplineProperties(
        @Nullable Integer threads,
        @DefaultValue("10000") int chunk,
        @DefaultValue("15") int leaseSeconds,
        @DefaultValue("100000") int partitionsAbove,
        @Nullable String databasePasswordFile) {}
