package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;

/** Takes what a kind of bonus looks at, of any member. */
public interface Needs {

    /** Takes a volume or measure. */
    void volume(String name);

    /** Takes the paid-as ranks. */
    void ranks();

    /** Takes whatever a condition names. */
    void condition(Condition condition);

    /** Takes what picks a row of a table. */
    void table(RateTable table);

    /** Takes what a bonus pays, after the caps over it. */
    void bonus(String name);

    /** Takes what a bonus pays, before the caps over it. */
    void bonusBeforeCaps(String name);
}
