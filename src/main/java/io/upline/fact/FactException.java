package io.upline.fact;

/**
 * An exception that ends a command because of a fact. Its message is the fact's code with its values, for logs; people are told the
 * sentence.
 */
public abstract class FactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fact fact;

    /** Ends a command because of a fact. */
    protected FactException(Fact fact) {
        super(fact.toString());
        this.fact = fact;
    }

    /** The fact because of which it ends. */
    public final Fact fact() {
        return fact;
    }
}
