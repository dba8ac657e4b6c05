package io.upline.close;

import io.upline.intake.Block;
import io.upline.intake.FileRefusal;
import io.upline.intake.Session;

/** What a chunk of an import does; an item stands for the lines it has read. */
sealed interface InboxWork extends Counted {

    /** Writes a block of a file's lines. */
    record Write(Session session, Block block) implements InboxWork {

        @Override
        public long count() {
            return block.lines();
        }
    }

    /** Makes a file's own rows whole, before lines that waited for them are judged. */
    record End(Session session) implements InboxWork {

        @Override
        public long count() {
            return 0;
        }
    }

    /** Takes lines of other files that waited for this one. */
    record TakeWaiting(Session session) implements InboxWork {

        @Override
        public long count() {
            return 0;
        }
    }

    /** Completes the import of a file. */
    record Complete(Session session) implements InboxWork {

        @Override
        public long count() {
            return 0;
        }
    }

    /** Refuses a file in whose middle something was found that no file may have. */
    record Refuse(Session session, FileRefusal refusal) implements InboxWork {

        @Override
        public long count() {
            return 0;
        }
    }
}
