package io.upline.intake;

/** What came of opening a file of the inbox. */
public sealed interface Opening {

    /** It can be read and written, from the beginning or from where a killed import stopped. */
    record Ready(Session session) implements Opening {}

    /** Nothing of it is taken; recorded. */
    record Refused(FileRefusal refusal) implements Opening {}

    /** It had been taken whole before, and only its move out of the inbox was missing; that is done now. */
    record Finished(Summary summary) implements Opening {}
}
