package io.upline.fact;

/** What ends a command, as a fact. Its message is the fact's code with its values, for logs; people are told the sentence. */
public abstract class FactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fact fact;

    /** Ends a command because of a fact. */
    protected FactException(Fact fact) {
        super(fact.toString());
        this.fact = fact;
    }

    /** Why it ends. */
    public final Fact fact() {
        return fact;
    }
}
