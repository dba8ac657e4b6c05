package io.upline.console;

import io.upline.desk.Desk;

/** A lease held by a process of another machine, as its row says it. */
final class InOtherHands {

    private InOtherHands() {}

    static void take(Desk desk, String lease) {
        int rows = desk.database()
                .client()
                .sql("insert into lease (name, fence, owner, host, pid, pid_started, acquired_at, heartbeat_at)"
                        + " values (?, 1, 'olga elsewhere', 'elsewhere', 1, 1, current_timestamp,"
                        + " current_timestamp + interval '1' hour)")
                .param(lease)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("'" + lease + "' was not taken");
        }
    }

    static void giveBack(Desk desk, String lease) {
        desk.database()
                .client()
                .sql("update lease set owner = null where name = ?")
                .param(lease)
                .update();
    }

    static void awaitAskedAgain(Desk desk) {
        Missed.await(
                desk,
                () -> desk.database()
                                .client()
                                .sql("select count(*) from audit where action = 'fired' and detail like"
                                        + " '%audit.firedAgain%'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }
}
