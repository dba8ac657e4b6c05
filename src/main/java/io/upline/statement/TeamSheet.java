package io.upline.statement;

import io.upline.statement.StatementContent.OwnVolume;
import io.upline.statement.StatementContent.TeamLevel;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import java.util.List;

/** The sheet of volumes: those of the team by level on the left, those of the payee's own position on the right. */
final class TeamSheet {

    /** Row of the column heads. */
    static final int HEAD = 3;

    private final StatementContent content;
    private final StatementLayout layout;
    private final Cells cells;

    TeamSheet(StatementContent content, StatementLayout layout, Cells cells) {
        this.content = content;
        this.layout = layout;
        this.cells = cells;
    }

    void write() {
        List<TeamLevel> team = content.team();
        List<OwnVolume> own = content.volumes();
        head();
        int rows = Math.max(team.size() + 1, own.size());
        for (int i = 0; i < rows; i++) {
            int row = cells.row();
            if (i < team.size()) {
                level(team.get(i));
            } else if (i == team.size()) {
                total(team, row);
            }
            if (i < own.size()) {
                cells.text(4, Look.CELL, own.get(i).name());
                cells.number(5, Look.VOLUME, own.get(i).volumeCenti(), 2);
            }
        }
    }

    private void head() {
        cells.row(26);
        cells.text(0, Look.NAME, layout.words().marked(content.heading(), in(Text.TEAM_BY_LEVEL)));
        cells.text(4, Look.NAME, in(Text.OWN_VOLUMES));
        cells.row(8);
        cells.row(20);
        cells.text(0, Look.HEAD, in(Text.LEVEL));
        cells.text(1, Look.HEAD_RIGHT, in(Text.MEMBERS));
        cells.text(2, Look.HEAD_RIGHT, content.teamVolume().isEmpty() ? in(Text.VOLUME) : content.teamVolume());
        cells.text(4, Look.HEAD, in(Text.VOLUME));
        cells.text(5, Look.HEAD_RIGHT, layout.words().period(content.heading().period()));
    }

    private void level(TeamLevel level) {
        cells.number(0, Look.LEVEL, level.level(), 0);
        cells.number(1, Look.COUNT, level.members(), 0);
        cells.number(2, Look.VOLUME, level.volumeCenti(), 2);
    }

    private void total(List<TeamLevel> team, int row) {
        if (team.isEmpty()) {
            cells.text(0, Look.NOTE, in(Text.NO_TEAM));
            return;
        }
        long members = 0;
        long volume = 0;
        for (TeamLevel level : team) {
            members = Math.addExact(members, level.members());
            volume = Math.addExact(volume, level.volumeCenti());
        }
        cells.text(0, Look.SUM_LABEL, in(Text.TOTAL));
        cells.formula(1, Look.SUM_COUNT, sum('B', row), members, 0);
        cells.formula(2, Look.SUM_VOLUME, sum('C', row), volume, 2);
    }

    private static String sum(char column, int row) {
        return "SUM(" + column + (HEAD + 1) + ":" + column + (row - 1) + ")";
    }

    private String in(Text text) {
        return layout.words().of(text);
    }
}
