package io.upline.company;

import io.upline.fact.Fact;
import io.upline.fact.FactException;

/** A setting that cannot be used: which one, in which file, and how to mend it. It ends a command with code 2. */
public final class ConfigurationProblem extends FactException {

    private static final long serialVersionUID = 1L;

    /** Ends because of a fact. */
    public ConfigurationProblem(Fact why) {
        super(why);
    }

    /** Ends because of a fact: its code without {@code setting.}, its values by name. */
    public static ConfigurationProblem of(String code, Object... namesAndValues) {
        return new ConfigurationProblem(Fact.of("setting." + code, namesAndValues));
    }
}
