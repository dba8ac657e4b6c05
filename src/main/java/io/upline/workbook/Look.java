package io.upline.workbook;

import org.jspecify.annotations.Nullable;

/** The cell styles of every workbook: one font, one dark blue, one grey, thin lines. */
public enum Look {
    TEXT(10, false, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.NONE),
    TITLE(18, true, Palette.NAVY, null, Format.TEXT, Side.LEFT, Edge.NONE),
    SUBTITLE(11, false, Palette.GREY, null, Format.TEXT, Side.LEFT, Edge.NONE),
    STAMP(11, true, Palette.RED, Palette.ROSE, Format.TEXT, Side.LEFT, Edge.NONE),
    NAME(14, true, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.NONE),
    FACT_LABEL(8, false, Palette.GREY, null, Format.TEXT, Side.LEFT, Edge.NONE),
    FACT(10, true, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.NONE),
    FACT_COUNT(10, true, Palette.INK, null, Format.COUNT, Side.LEFT, Edge.NONE),
    FACT_DATE(10, true, Palette.INK, null, Format.DATE, Side.LEFT, Edge.NONE),
    HERO_LABEL(14, true, Palette.WHITE, Palette.NAVY, Format.TEXT, Side.LEFT, Edge.NONE),
    HERO_MONEY(16, true, Palette.WHITE, Palette.NAVY, Format.HERO, Side.RIGHT, Edge.NONE),
    SECTION(11, true, Palette.NAVY, null, Format.TEXT, Side.LEFT, Edge.BOTTOM),
    SECTION_RIGHT(9, false, Palette.GREY, null, Format.TEXT, Side.RIGHT, Edge.BOTTOM),
    NOTE(9, false, Palette.GREY, null, Format.TEXT, Side.LEFT, Edge.NONE),
    HEAD(10, true, Palette.WHITE, Palette.NAVY, Format.TEXT, Side.WRAP, Edge.NONE),
    HEAD_RIGHT(10, true, Palette.WHITE, Palette.NAVY, Format.TEXT, Side.RIGHT, Edge.NONE),
    CELL(10, false, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.HAIR),
    HEAD_AFTER_NUMBER(10, true, Palette.WHITE, Palette.NAVY, Format.TEXT, Side.LEFT, Edge.NONE),
    AFTER_NUMBER(10, false, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.HAIR),
    CELL_WRAP(10, false, Palette.INK, null, Format.TEXT, Side.WRAP, Edge.HAIR),
    MONEY(10, false, Palette.INK, null, Format.MONEY, Side.RIGHT, Edge.HAIR),
    COUNT(10, false, Palette.INK, null, Format.COUNT, Side.RIGHT, Edge.HAIR),
    VOLUME(10, false, Palette.INK, null, Format.VOLUME, Side.RIGHT, Edge.HAIR),
    LEVEL(10, false, Palette.INK, null, Format.COUNT, Side.LEFT, Edge.HAIR),
    RATE(10, false, Palette.INK, null, Format.RATE, Side.RIGHT, Edge.HAIR),
    PERCENT(10, false, Palette.INK, null, Format.PERCENT, Side.RIGHT, Edge.HAIR),
    DATE(10, false, Palette.INK, null, Format.DATE, Side.LEFT, Edge.HAIR),
    TIME(10, false, Palette.INK, null, Format.TIME, Side.LEFT, Edge.HAIR),
    SUM_LABEL(10, true, Palette.INK, null, Format.TEXT, Side.LEFT, Edge.SUM),
    SUM_MONEY(10, true, Palette.INK, null, Format.MONEY, Side.RIGHT, Edge.SUM),
    SUM_COUNT(10, true, Palette.INK, null, Format.COUNT, Side.RIGHT, Edge.SUM),
    SUM_VOLUME(10, true, Palette.INK, null, Format.VOLUME, Side.RIGHT, Edge.SUM),
    SUM_PERCENT(10, true, Palette.INK, null, Format.PERCENT, Side.RIGHT, Edge.SUM),
    TOTAL_LABEL(11, true, Palette.NAVY, Palette.MIST, Format.TEXT, Side.LEFT, Edge.SUM),
    TOTAL_MONEY(11, true, Palette.NAVY, Palette.MIST, Format.MONEY, Side.RIGHT, Edge.SUM),
    VERDICT(11, true, Palette.GREEN, Palette.MIST, Format.TEXT, Side.LEFT, Edge.NONE),
    PLAIN_DECIMAL(10, false, Palette.INK, null, Format.PLAIN, Side.RIGHT, Edge.NONE),
    PLAIN_COUNT(10, false, Palette.INK, null, Format.PLAIN, Side.RIGHT, Edge.HAIR),
    DATE_AFTER_NUMBER(10, false, Palette.INK, null, Format.DATE, Side.LEFT, Edge.HAIR),
    WRAP_AFTER_NUMBER(10, false, Palette.INK, null, Format.TEXT, Side.WRAP, Edge.HAIR),
    POINTS(10, false, Palette.INK, null, Format.POINTS, Side.RIGHT, Edge.HAIR),
    /** Money that may well be below zero, where red says that something is wrong. */
    TERM_MONEY(10, false, Palette.INK, null, Format.TERM, Side.RIGHT, Edge.HAIR),
    SUM_TERM_MONEY(10, true, Palette.INK, null, Format.TERM, Side.RIGHT, Edge.SUM);

    final int points;
    final boolean bold;
    final String colour;
    final @Nullable String fill;
    final Format format;
    final Side side;
    final Edge edge;

    Look(int points, boolean bold, String colour, @Nullable String fill, Format format, Side side, Edge edge) {
        this.points = points;
        this.bold = bold;
        this.colour = colour;
        this.fill = fill;
        this.format = format;
        this.side = side;
        this.edge = edge;
    }

    /** What a number looks like. */
    enum Format {
        TEXT,
        MONEY,
        TERM,
        HERO,
        COUNT,
        VOLUME,
        RATE,
        PERCENT,
        POINTS,
        DATE,
        TIME,
        PLAIN
    }

    /** The side of its cell at which a value stands. */
    enum Side {
        LEFT,
        RIGHT,
        WRAP
    }

    /** The lines around a cell. */
    enum Edge {
        NONE,
        HAIR,
        BOTTOM,
        SUM
    }

    /** Number of the look's style in every workbook; 0 is the workbook's own default. */
    public int style() {
        return ordinal() + 1;
    }

    /** The colours of workbooks, as RRGGBB. */
    public static final class Palette {
        public static final String INK = "1E2530";
        public static final String NAVY = "1F3A5F";
        public static final String BLUE = "2F6FA8";
        public static final String GREY = "66717F";
        public static final String PALE = "B4C3D6";
        public static final String MIST = "EEF2F7";
        public static final String LINE = "D5DCE5";
        public static final String WHITE = "FFFFFF";
        public static final String RED = "B3261E";
        public static final String ROSE = "FBE9E7";
        public static final String GREEN = "1E6B3C";

        private Palette() {}
    }
}
