package io.upline.statement;

/**
 * A finished statement, ready for the {@link Outbox}.
 *
 * @param name safe file name, unique for the member
 * @param memberId the member whose statement it is
 * @param bytes the workbook; not to be written to
 * @param parts hash of its parts, as {@link io.upline.workbook.PartsHash} has it
 * @param alteredTexts how many texts had to be cut or lost characters that a workbook cannot hold
 */
@SuppressWarnings("ArrayRecordComponent")
public record StatementFile(String name, String memberId, byte[] bytes, String parts, int alteredTexts) {}
