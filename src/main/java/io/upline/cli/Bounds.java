package io.upline.cli;

import io.upline.company.ConfigurationProblem;

/** From where to where the number of an option goes. */
final class Bounds {

    private Bounds() {}

    /**
     * Refuses a number that is too low or too high.
     *
     * @param option as it is typed
     */
    static void hold(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw ConfigurationProblem.of(
                    "optionBetween", "option", option, "value", value, "least", least, "most", most);
        }
    }
}
