package io.upline.network;

import io.upline.database.Part;
import java.util.List;

/** What is covered of the rows that imports bring of members: each row by the number of its import. */
public final class MemberParts {

    /** The members as their first lines brought them. */
    public static final Part MEMBER = Part.of(
            "member",
            "known",
            "member_key",
            "n member_key",
            "t member_id",
            "n known line joined_day kind status sponsor placement leg",
            "t package",
            "n owner",
            "t country currency",
            "t attributes");

    /** What later lines changed. */
    public static final Part CHANGE = Part.of(
            "member_change",
            "known",
            "member_key effective_day",
            "n member_key effective_day known line kind status sponsor placement leg",
            "t package",
            "n owner",
            "t country currency",
            "t attributes");

    /** Personal values, by their hash: it stays when a person is erased. */
    public static final Part PERSON = Part.of("member_person", "known", "member_key", "n member_key known", "t hash");

    /** Buyers whose orders are dated before they joined. */
    public static final Part EARLY_BUYER = Part.of(
            "early_buyer", "known", "order_id order_line", "t order_id", "n order_line member_key known order_day");

    /** All of them. */
    public static final List<Part> ALL = List.of(MEMBER, CHANGE, PERSON, EARLY_BUYER);

    private MemberParts() {}
}
