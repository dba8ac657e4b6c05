package io.upline.intake;

/** What came of opening a file of the inbox. */
public sealed interface Opening {

    /** The file can be read and written, from the beginning or from where a killed import stopped. */
    record Ready(Session session) implements Opening {}

    /** Nothing of the file is taken; its refusal has been recorded. */
    record Refused(FileRefusal refusal) implements Opening {}

    /** The file had been taken whole before, and only its move out of the inbox was missing; that is done now. */
    record Finished(Summary summary) implements Opening {}
}
