package io.upline.calculation;

import io.upline.bench.MadeCompanies;
import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sample's plan from members and orders in memory to ranks and earning lines. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class WholeCalculation {

    @Param({"100000", "1000000"})
    int members;

    @Param({"random", "deep", "star"})
    String shape;

    private Plan plan;
    private Inputs inputs;

    /** Makes the company. */
    @Setup
    public void make() {
        plan = MadeCompanies.nordic();
        inputs = MadeCompanies.inputs(shape, members);
    }

    /** All of it. */
    @Benchmark
    public Results samplePlan() {
        return Calculation.calculate(plan, inputs);
    }
}
