package io.upline.architecture.offences;

import io.upline.network.Membership;
import io.upline.network.Roll;

/** Changes a number's space by hand, so that a test can see the rule bite. */
public final class NumberOffences {

    private NumberOffences() {}

    static int onRoll(Membership membership, Roll roll, int member) {
        return roll.numberOfKey(membership.keyOf(member));
    }
}
