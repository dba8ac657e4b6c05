package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.state.Before;
import io.upline.calculation.state.Carried;
import io.upline.calculation.trail.Trail;

/**
 * What one calculation works with.
 *
 * @param columns what is found out so far
 * @param before what the period before left behind
 * @param carried what is handed to the next period
 * @param trail what is noted for an explanation
 * @param outlet where lines go that nobody keeps
 */
public record Workings(Columns columns, Before before, Carried carried, Trail trail, Outlet outlet) {

    /** Workings at the beginning of a calculation on this ground. */
    public static Workings on(Ground ground, Trail trail, Outlet outlet) {
        Before before = new Before(ground.asGiven(), ground.numbering());
        Carried carried = new Carried(ground.inputs().members().ids());
        return new Workings(new Columns(ground, before), before, carried, trail, outlet);
    }
}
