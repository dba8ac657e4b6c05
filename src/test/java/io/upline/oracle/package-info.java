/**
 * The independent witness: a naive calculation written from the plan language alone, random companies and random plans, and
 * the tests that hold the engine against it.
 */
package io.upline.oracle;
