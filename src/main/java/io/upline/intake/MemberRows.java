package io.upline.intake;

import io.upline.network.MemberChange;
import io.upline.network.MemberPerson;
import io.upline.network.MemberRow;
import java.util.ArrayList;
import java.util.List;

/** The rows that a block brings about members. */
final class MemberRows {

    final List<MemberRow> first = new ArrayList<>();
    final List<MemberChange> changes = new ArrayList<>();
    final List<MemberPerson> persons = new ArrayList<>();
    final List<Held> held = new ArrayList<>();

    /** A line that waits to be accepted. */
    record Held(int key, int line, int effectiveDay, long content, String raw) {}
}
