package io.upline.close;

/** An item that stands for many: lines of a file, or members. */
interface Counted {

    /** How many lines or members it stands for. */
    long count();
}
