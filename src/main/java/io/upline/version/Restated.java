package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A period that was posted and is calculated anew.
 *
 * @param posted what was posted, by the members it knew
 * @param postedOrders finds the orders that it was posted with; asked for only where filters or windows let single orders in
 * @param inputs everything it is calculated from now
 * @param anew what it comes to now
 * @param facts what is new
 */
public record Restated(
        Plan plan,
        Results posted,
        Members postedMembers,
        Supplier<Orders> postedOrders,
        Inputs inputs,
        Results anew,
        List<NewFact> facts) {

    /** Refuses shared mutable lists. */
    public Restated {
        facts = List.copyOf(facts);
    }

    /** The number that each member of the new calculation had in the posted one, {@code -1} for one it did not know. */
    int[] postedNumbers() {
        Members now = inputs.members();
        int[] numbers = new int[now.size()];
        Arrays.fill(numbers, -1);
        int before = 0;
        for (int member = 0; member < numbers.length && before < postedMembers.size(); member++) {
            if (now.ids().at(member).equals(postedMembers.ids().at(before))) {
                numbers[member] = before++;
            }
        }
        if (before < postedMembers.size()) {
            throw new IllegalStateException("the member " + postedMembers.ids().at(before) + " is known no more");
        }
        return numbers;
    }

    /** The number that each member of the posted calculation has in the new one: {@link #postedNumbers} the other way round. */
    int[] newNumbers(int[] postedNumbers) {
        int[] numbers = new int[postedMembers.size()];
        for (int member = 0; member < postedNumbers.length; member++) {
            if (postedNumbers[member] >= 0) {
                numbers[postedNumbers[member]] = member;
            }
        }
        return numbers;
    }

    /** The parent that each member of the new calculation had in the posted one; of one it did not know, the one it has now. */
    int[] parentsBefore(int[] postedNumbers, Function<Members, int[]> tree) {
        int[] newNumbers = newNumbers(postedNumbers);
        int[] before = tree.apply(postedMembers);
        int[] parents = tree.apply(inputs.members()).clone();
        for (int member = 0; member < parents.length; member++) {
            if (postedNumbers[member] >= 0) {
                int parent = before[postedNumbers[member]];
                parents[member] = parent < 0 ? -1 : newNumbers[parent];
            }
        }
        return parents;
    }
}
