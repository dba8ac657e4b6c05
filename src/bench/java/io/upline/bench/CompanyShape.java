package io.upline.bench;

import java.util.SplittableRandom;

/** What the tree of a made company looks like: who sponsors the next member. */
enum CompanyShape {
    /** Any distributor who joined before; depth grows with the logarithm of the members. */
    RANDOM {
        @Override
        int sponsor(int[] distributors, int count, int[] sponsors, SplittableRandom chance) {
            return distributors[chance.nextInt(count)];
        }
    },
    /** One of the last three who joined: half as deep as there are distributors. */
    DEEP {
        @Override
        int sponsor(int[] distributors, int count, int[] sponsors, SplittableRandom chance) {
            return distributors[Math.max(0, count - 1 - chance.nextInt(3))];
        }
    },
    /** All under the first. */
    STAR {
        @Override
        int sponsor(int[] distributors, int count, int[] sponsors, SplittableRandom chance) {
            return distributors[0];
        }
    },
    /**
     * Whoever joined last, its sponsor, that one's, …, each as likely to be it as to pass on to the next: a random tree, as high as
     * the square root of its members, whose members are numbered as they stand in it.
     */
    NUMBERED {
        @Override
        int sponsor(int[] distributors, int count, int[] sponsors, SplittableRandom chance) {
            int at = distributors[count - 1];
            while (sponsors[at] >= 0 && chance.nextBoolean()) {
                at = sponsors[at];
            }
            return at;
        }
    };

    /** The sponsor's member number: one of the first {@code count} of {@code distributors}, which are in the order of joining. */
    abstract int sponsor(int[] distributors, int count, int[] sponsors, SplittableRandom chance);
}
