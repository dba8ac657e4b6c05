package io.upline.words;

import io.upline.intake.bridge.Step;

/** The steps between the files and the orders of a period, in words. */
public final class StepWords {

    private StepWords() {}

    /** What a step is called. */
    public static String of(Step step, Words words) {
        return switch (step) {
            case REJECTED -> words.say("close.stepRejected");
            case WAITING -> words.say("close.stepWaiting");
            case HELD -> words.say("close.stepHeld");
            case COMPLETED -> words.say("close.stepCompleted");
            case EDITED -> words.say("close.stepEdited");
            case PAYMENT -> words.say("close.stepPayment");
            case UNPAID -> words.say("close.stepUnpaid");
            case LATER -> words.say("close.stepLater");
            case EARLIER -> words.say("close.stepEarlier");
            case BEFORE -> words.say("close.stepBefore");
            case HISTORY -> words.say("close.stepHistory");
            case NOWHERE -> words.say("close.stepNowhere");
            case KEPT -> words.say("close.stepKept");
            case PAID -> words.say("close.stepPaid");
        };
    }
}
