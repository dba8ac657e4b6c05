package io.upline.intake;

/** Lines of a file in a form of its own, rewritten in the plain one. */
final class FormedRecords implements Records {

    private final Records records;
    private final Layout layout;
    private final Cells cells = new Cells();

    FormedRecords(Records records, Layout layout) {
        this.records = records;
        this.layout = layout.begun();
    }

    @Override
    public boolean next() {
        if (!records.next()) {
            return false;
        }
        layout.rewrite(records.cells(), cells);
        return true;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public int blankLines() {
        return records.blankLines();
    }

    @Override
    public int hidden() {
        return records.hidden();
    }

    @Override
    public boolean endsWithLineEnd() {
        return records.endsWithLineEnd();
    }

    @Override
    public Position after() {
        return layout.keepsPlace() ? records.after() : Position.UNKNOWN;
    }

    @Override
    public void close() {
        records.close();
    }
}
