package io.upline.desk;

import io.upline.close.Outcome;
import java.nio.file.Path;

/** A process of a program whose rules mean something else: {@code run|post|restart JOB --period P --home HOME --user NAME}. */
public final class OtherMeaningCommand {

    private OtherMeaningCommand() {}

    /** Does what the arguments say and ends with 0 where it was done. */
    public static void main(String[] args) {
        TestHome home = TestHome.at(Path.of(args[5]));
        home.openWith(OtherMeaning.class);
        try (Desk desk = home.desk(args[7])) {
            Outcome outcome = switch (args[0]) {
                case "run" -> desk.run(args[1], args[3]);
                case "post" -> desk.post(args[1], args[3]);
                default -> desk.restart(args[1], args[3]);
            };
            TestHome.mustBeDone(outcome);
        }
    }
}
