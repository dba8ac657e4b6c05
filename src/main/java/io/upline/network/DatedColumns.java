package io.upline.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stored members as columns by storage key, while a day's state is folded together. A key without a member has no id;
 * links are keys, 0 for none.
 */
final class DatedColumns {

    @Nullable
    String[] id;

    int[] joined;
    byte[] kind;
    byte[] status;
    int[] sponsor;
    int[] placement;
    short[] leg;

    @Nullable
    String[] packageName;

    int[] owner;

    @Nullable
    String[] attributes;

    private int top;

    DatedColumns(int capacity) {
        int n = Math.max(16, capacity);
        id = new String[n];
        joined = new int[n];
        kind = new byte[n];
        status = new byte[n];
        sponsor = new int[n];
        placement = new int[n];
        leg = new short[n];
        packageName = new String[n];
        owner = new int[n];
        attributes = new String[n];
    }

    /** One more than the highest key. */
    int top() {
        return top;
    }

    void ensure(int key) {
        top = Math.max(top, key + 1);
        if (key < id.length) {
            return;
        }
        int n = Math.max(key + 1, id.length * 2);
        id = Arrays.copyOf(id, n);
        joined = Arrays.copyOf(joined, n);
        kind = Arrays.copyOf(kind, n);
        status = Arrays.copyOf(status, n);
        sponsor = Arrays.copyOf(sponsor, n);
        placement = Arrays.copyOf(placement, n);
        leg = Arrays.copyOf(leg, n);
        packageName = Arrays.copyOf(packageName, n);
        owner = Arrays.copyOf(owner, n);
        attributes = Arrays.copyOf(attributes, n);
    }

    /** Sets who is paid for each position. */
    void owned(Owners owners) {
        Arrays.fill(owner, 0);
        owners.owned().forEach(each -> owner[each.positionKey()] = each.ownerKey());
    }

    /**
     * The members that exist in a period: those that joined by its last day, the marked ones, and whoever stands above or owns
     * one of these. Costs one step per member.
     */
    boolean[] present(int lastDay, boolean[] needed) {
        boolean[] in = new boolean[top];
        int[] stack = new int[64];
        for (int key = 1; key < top; key++) {
            if (id[key] == null || in[key] || !(joined[key] <= lastDay || needed[key])) {
                continue;
            }
            int depth = 0;
            in[key] = true;
            stack[depth++] = key;
            while (depth > 0) {
                int at = stack[--depth];
                if (depth + 3 > stack.length) {
                    stack = Arrays.copyOf(stack, stack.length * 2);
                }
                depth = push(in, stack, depth, sponsor[at]);
                depth = push(in, stack, depth, placement[at]);
                depth = push(in, stack, depth, owner[at]);
            }
        }
        return in;
    }

    private static int push(boolean[] in, int[] stack, int depth, int key) {
        if (key == 0 || in[key]) {
            return depth;
        }
        in[key] = true;
        stack[depth] = key;
        return depth + 1;
    }
}
