package io.upline.oracle;

/** What a random plan may use; so that a mechanism can be looked at alone. */
enum Mechanism {
    PERCENT,
    LEVELS,
    DIFFERENTIAL,
    GENERATIONS,
    BINARY,
    MATCHING,
    POOL,
    AWARD,
    STRUCTURE,
    PARTY,
    GIVEN,
    FULL_STEPS,
    CAP
}
