package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;

/** Takes what a kind of bonus looks at, of any member. */
public interface Needs {

    /** A volume or measure. */
    void volume(String name);

    /** The paid-as ranks. */
    void ranks();

    /** Whatever a condition names. */
    void condition(Condition condition);

    /** What picks a row of a table. */
    void table(RateTable table);

    /** What a bonus pays, after the caps over it. */
    void bonus(String name);
}
