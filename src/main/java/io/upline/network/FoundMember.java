package io.upline.network;

/**
 * A member found by a part of its name.
 *
 * @param id the member's id
 * @param name its name
 * @param country ISO 3166, on the day asked for
 */
public record FoundMember(String id, String name, String country, MemberKind kind, MemberStatus status) {}
