package io.upline.desk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a country's spreadsheet writes a file of orders.
 *
 * @param dates with y, m, d where year, month and day stand
 * @param before what stands before the header
 */
record WalkedForm(String separator, String decimal, String group, String dates, Charset charset, String before) {

    static final WalkedForm PLAIN = new WalkedForm(",", ".", "", "y-m-d", StandardCharsets.UTF_8, "");
    static final WalkedForm SWEDEN = new WalkedForm(";", ",", "\u00a0", "y-m-d", StandardCharsets.UTF_8, "\ufeff");
    static final WalkedForm DENMARK = new WalkedForm(";", ",", ".", "d-m-y", StandardCharsets.UTF_8, "");
    static final WalkedForm GERMANY = new WalkedForm(";", ",", ".", "d.m.y", StandardCharsets.UTF_8, "sep=;\r\n");
    static final WalkedForm BRITAIN = new WalkedForm(",", ".", "", "d/m/y", StandardCharsets.UTF_8, "");
    static final WalkedForm UNICODE = new WalkedForm("\t", ",", " ", "d/m/y", StandardCharsets.UTF_16LE, "\ufeff");

    static final List<String> HEADER = List.of(
            "order_id",
            "ordered_at",
            "paid_at",
            "member_id",
            "type",
            "original_order_id",
            "currency",
            "amount",
            "QV",
            "CV");

    byte[] bytes(List<WalkedLine> lines) {
        StringBuilder text =
                new StringBuilder(before).append(String.join(separator, HEADER)).append("\r\n");
        lines.forEach(line -> text.append(String.join(separator, cells(line))).append("\r\n"));
        return text.toString().getBytes(charset);
    }

    private List<String> cells(WalkedLine line) {
        String[] from = line.cells();
        String[] amount = from[6].split(" ", -1);
        boolean total = from[4].isEmpty() && from[3].isEmpty();
        String currency = amount.length > 1 ? amount[1] : total ? "" : "EUR";
        List<String> cells = new ArrayList<>();
        for (String cell :
                List.of(from[0], from[1], from[2], from[3], from[4], from[5], currency, amount[0], from[7], from[7])) {
            cells.add(written(cell));
        }
        return cells;
    }

    private String written(String cell) {
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
            String[] parts = cell.split("-", -1);
            return dates.replace("y", parts[0]).replace("m", parts[1]).replace("d", parts[2]);
        }
        if (cell.matches("-?\\d+\\.\\d\\d")) {
            int point = cell.indexOf('.');
            return cell.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", group)
                    + decimal
                    + cell.substring(point + 1);
        }
        return cell;
    }
}
