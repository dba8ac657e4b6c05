package io.upline.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order as a default job maps it: a bean filled by names of columns, an entity with its natural key. */
@Entity
@Table(name = "peer_order")
public class PeerOrder {

    /** For the framework, which fills it. */
    public PeerOrder() {}

    @Id
    @Nullable
    String orderId;

    @Nullable
    String orderedAt;

    @Nullable
    String paidAt;

    @Nullable
    String memberId;

    @Nullable
    String type;

    @Nullable
    String originalOrderId;

    @Nullable
    String currency;

    @Nullable
    BigDecimal amount;

    @Column(name = "qv_points")
    @Nullable
    BigDecimal qv;

    @Column(name = "cv_points")
    @Nullable
    BigDecimal cv;

    /** Names of the bean's properties for the columns of a file, from its header. */
    static String[] columns(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = reader.readLine();
            if (header == null) {
                throw new IOException(file.getFileName() + " is empty");
            }
            return Arrays.stream(header.split(",", -1)).map(PeerOrder::property).toArray(String[]::new);
        }
    }

    private static String property(String column) {
        String[] words = column.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int k = 1; k < words.length; k++) {
            name.append(Character.toUpperCase(words[k].charAt(0))).append(words[k].substring(1));
        }
        return name.toString();
    }

    /** From the file. */
    public void setOrderId(String value) {
        orderId = value;
    }

    /** From the file. */
    public void setOrderedAt(String value) {
        orderedAt = value;
    }

    /** From the file. */
    public void setPaidAt(String value) {
        paidAt = value;
    }

    /** From the file. */
    public void setMemberId(String value) {
        memberId = value;
    }

    /** From the file. */
    public void setType(String value) {
        type = value;
    }

    /** From the file. */
    public void setOriginalOrderId(String value) {
        originalOrderId = value;
    }

    /** From the file. */
    public void setCurrency(String value) {
        currency = value;
    }

    /** From the file. */
    public void setAmount(BigDecimal value) {
        amount = value;
    }

    /** From the file. */
    public void setQv(BigDecimal value) {
        qv = value;
    }

    /** From the file. */
    public void setCv(BigDecimal value) {
        cv = value;
    }
}
