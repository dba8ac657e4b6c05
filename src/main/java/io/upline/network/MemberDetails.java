package io.upline.network;

/**
 * What is printed about members and does not count for pay: current values, index = number on the {@link Roll}.
 *
 * @param name the name as printed on the statement: personal, never in logs or errors
 * @param language BCP 47 tags
 */
public record MemberDetails(String[] name, String[] language) {}
