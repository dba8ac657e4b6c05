package io.upline.version;

import java.util.Arrays;
import java.util.BitSet;

/** A set of numbers below a bound that is emptied at no cost; used over and over while causes are collected. */
final class FactSet {

    private final int[] round;
    private int[] list = new int[16];
    private int now = 1;
    private int size;
    private BitSet leftOut = new BitSet();

    FactSet(int bound) {
        round = new int[bound];
    }

    /** From now on takes none of these numbers. */
    void leaveOut(BitSet numbers) {
        leftOut = numbers;
    }

    void clear() {
        now++;
        size = 0;
    }

    void add(int number) {
        if (round[number] == now || leftOut.get(number)) {
            return;
        }
        round[number] = now;
        if (size == list.length) {
            list = Arrays.copyOf(list, size * 2);
        }
        list[size++] = number;
    }

    boolean has(int number) {
        return round[number] == now;
    }

    int size() {
        return size;
    }

    int at(int index) {
        return list[index];
    }

    int[] list() {
        return Arrays.copyOf(list, size);
    }
}
