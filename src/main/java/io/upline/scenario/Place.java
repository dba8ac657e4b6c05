package io.upline.scenario;

import io.upline.plan.Example;

/**
 * Where something stands.
 *
 * @param file name of the CSV file that holds it; empty where it stands in the file of the example itself
 * @param line its line, from 1
 * @param column its column, from 1
 */
record Place(String file, int line, int column) {

    static final Place START = new Place("", 1, 1);

    /** Where an example names its period; where it names none, its beginning. */
    static Place ofPeriod(Example example) {
        return example.period()
                .map(period -> new Place("", period.line(), period.column()))
                .orElse(of(example));
    }

    /** Where an example begins. */
    static Place of(Example example) {
        return new Place("", example.line(), example.column());
    }
}
