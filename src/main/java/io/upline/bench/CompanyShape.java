package io.upline.bench;

import java.util.SplittableRandom;

/** What the tree of a made company looks like: who sponsors the next member. */
enum CompanyShape {
    /** Any distributor who joined before; depth grows with the logarithm of the members. */
    RANDOM {
        @Override
        int sponsor(int[] distributors, int count, SplittableRandom chance) {
            return distributors[chance.nextInt(count)];
        }
    },
    /** One of the last three who joined: half as deep as there are distributors. */
    DEEP {
        @Override
        int sponsor(int[] distributors, int count, SplittableRandom chance) {
            return distributors[Math.max(0, count - 1 - chance.nextInt(3))];
        }
    },
    /** All under the first. */
    STAR {
        @Override
        int sponsor(int[] distributors, int count, SplittableRandom chance) {
            return distributors[0];
        }
    };

    /** The sponsor's member number: one of the first {@code count} of {@code distributors}, which are in the order of joining. */
    abstract int sponsor(int[] distributors, int count, SplittableRandom chance);
}
