package io.upline.calculation.columns;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Conditions;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Standing;
import io.upline.calculation.volumes.Column;
import io.upline.calculation.volumes.Swept;
import io.upline.calculation.volumes.VolumeSum;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Volume;
import java.util.List;

/** Makes the plan's volumes ready to be swept, for a column or for the orders of a base. */
public final class VolumeBuilder {

    private final Columns columns;
    private final Ground ground;

    /** Builds volumes over what is known so far. */
    public VolumeBuilder(Columns columns) {
        this.columns = columns;
        ground = columns.ground();
    }

    /** The sweep that fills the column of a volume. */
    public Swept of(Volume volume, Conditions conditions) {
        Column column = columns.volume(volume.name());
        if (volume.what() instanceof Volume.What.Sum sum) {
            return new PartsSum(
                    column, sum.volumes().stream().map(columns::volume).toList(), ground.standing());
        }
        if (volume.what() instanceof Volume.What.Extreme(boolean isLeast, List<String> volumes)) {
            return new PartsExtreme(
                    column, volumes.stream().map(columns::volume).toList(), isLeast, ground.standing());
        }
        return sum(column, volume, columns.purchases().of(volume), conditions);
    }

    /** The same volume with another figure for each member, into another column. */
    public VolumeSum sum(Column column, Volume volume, long[] bought, Conditions conditions) {
        Volume.Reach reach = volume.reach();
        Check until = reach.until().map(conditions::of).orElse(member -> false);
        Check buys = volume.members().equals(Condition.ALWAYS) ? Check.ALWAYS : conditions.of(volume.members());
        column.legsLeftOut = reach.strongestLegsLeftOut();
        return new VolumeSum(column, volume, columns.seats(reach.tree()), ground.standing(), bought, buys, until);
    }

    /** A sum of other volumes' values. */
    private record PartsSum(Column column, List<Column> parts, Standing standing) implements Swept {

        private PartsSum {
            column.parts = parts;
            parts.stream().filter(part -> part.seats != null).findFirst().ifPresent(part -> column.seats = part.seats);
            for (int m = 0; m < standing.in.length; m++) {
                if (!standing.in[m]) {
                    add(column, parts, m);
                }
                if (standing.removed[m]) {
                    long own = 0;
                    long value = 0;
                    for (Column part : parts) {
                        own = Math.addExact(own, part.sourceRaw(m));
                        value = Math.addExact(value, part.source(m));
                    }
                    column.setRemoved(m, own, value);
                }
            }
        }

        private static void add(Column column, List<Column> parts, int member) {
            long plain = 0;
            long value = 0;
            for (Column part : parts) {
                plain = Math.addExact(plain, part.plain(member));
                value = Math.addExact(value, part.read[member]);
            }
            column.set(member, plain, value);
        }

        @Override
        public void at(int member) {
            add(column, parts, member);
        }

        @Override
        public void done(int member) {
            // nothing to do: the parts hand on what they have
        }
    }

    /** The least or greatest of other volumes' values, each as it is read. It has no legs. */
    private record PartsExtreme(Column column, List<Column> parts, boolean isLeast, Standing standing)
            implements Swept {

        private PartsExtreme {
            for (int m = 0; m < standing.in.length; m++) {
                if (!standing.in[m]) {
                    column.set(m, read(parts, isLeast, m));
                }
                if (standing.removed[m]) {
                    long figure = parts.getFirst().source(m);
                    for (Column part : parts) {
                        figure = further(isLeast, figure, part.source(m));
                    }
                    column.setRemoved(m, figure);
                }
            }
        }

        private static long read(List<Column> parts, boolean isLeast, int member) {
            long figure = parts.getFirst().read[member];
            for (Column part : parts) {
                figure = further(isLeast, figure, part.read[member]);
            }
            return figure;
        }

        private static long further(boolean isLeast, long figure, long other) {
            return isLeast ? Math.min(figure, other) : Math.max(figure, other);
        }

        @Override
        public void at(int member) {
            column.set(member, read(parts, isLeast, member));
        }

        @Override
        public void done(int member) {
            // nothing to do: nothing of it passes on
        }
    }
}
