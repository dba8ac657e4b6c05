package io.upline.database;

/**
 * A column of {@link BulkRows}.
 *
 * @param name its name in the schema
 * @param type what is put into it
 */
public record Column(String name, Type type) {

    /** What a column holds. */
    public enum Type {
        /** {@code BOOLEAN}. */
        FLAG,
        /** {@code SMALLINT}. */
        SHORT,
        /** {@code INTEGER}. */
        INT,
        /** {@code BIGINT}. */
        LONG,
        /** {@code VARCHAR}. */
        TEXT,
        /** {@code DATE}, which is put as an epoch day. */
        DAY,
        /** {@code TIMESTAMP} without zone, which is put as seconds of the local date-time since 1970-01-01T00:00. */
        MOMENT,
        /** {@code BIGINT ARRAY}. */
        LONGS,
        /** {@code BYTEA} / {@code VARBINARY}. */
        BYTES
    }

    /** A {@link Type#FLAG} column. */
    public static Column flag(String name) {
        return new Column(name, Type.FLAG);
    }

    /** A {@link Type#SHORT} column. */
    public static Column ofShort(String name) {
        return new Column(name, Type.SHORT);
    }

    /** A {@link Type#INT} column. */
    public static Column ofInt(String name) {
        return new Column(name, Type.INT);
    }

    /** A {@link Type#LONG} column. */
    public static Column ofLong(String name) {
        return new Column(name, Type.LONG);
    }

    /** A {@link Type#TEXT} column. */
    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    /** A {@link Type#DAY} column. */
    public static Column day(String name) {
        return new Column(name, Type.DAY);
    }

    /** A {@link Type#MOMENT} column. */
    public static Column moment(String name) {
        return new Column(name, Type.MOMENT);
    }

    /** A {@link Type#LONGS} column. */
    public static Column longs(String name) {
        return new Column(name, Type.LONGS);
    }

    /** A {@link Type#BYTES} column. */
    public static Column bytes(String name) {
        return new Column(name, Type.BYTES);
    }
}
