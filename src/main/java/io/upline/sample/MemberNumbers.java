package io.upline.sample;

import java.util.Arrays;

/** Member numbers in the order they were added; grows by halves. */
final class MemberNumbers {

    private int[] numbers = new int[1024];
    private int size;

    void add(int member) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.addExact(size, size >> 1));
        }
        numbers[size++] = member;
    }

    int at(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    /** One of the members by chance; there must be one. */
    int any(SeededNumbers chance) {
        return numbers[chance.below(size)];
    }
}
