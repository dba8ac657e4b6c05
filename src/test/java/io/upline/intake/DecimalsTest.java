package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are plain decimals (rows C07 to C11 of the threats). */
class DecimalsTest {

    @ParameterizedTest(name = "{0} with {1} digits")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        0                  | 2 | 0
        0.00               | 2 | 0
        1                  | 2 | 100
        1234.50            | 2 | 123450
        1234.5             | 2 | 123450
        -1234.50           | 2 | -123450
        0.01               | 2 | 1
        -0.01              | 2 | -1
        10                 | 0 | 10
        10.005             | 3 | 10005
        9999999999999.99   | 2 | 999999999999999
        -9999999999999.99  | 2 | -999999999999999
        999999999999999    | 0 | 999999999999999
        10.005             | 2 | too precise
        10.5               | 0 | too precise
        10.500             | 2 | too precise
        10.0005            | 3 | too precise
        10000000000000.00  | 2 | too large
        1000000000000000   | 0 | too large
        9223372036854775807 | 0 | too large
        9223372036854775808 | 0 | too large
        -9223372036854775809 | 0 | too large
        99999999999999999999999999999999999999999 | 2 | too large
        1.234,50           | 2 | unreadable
        1,234.50           | 2 | unreadable
        1'234.50           | 2 | unreadable
        1 234.50           | 2 | unreadable
        1234,50            | 2 | unreadable
        1,234              | 2 | unreadable
        1,234              | 3 | unreadable
        1.234.567          | 2 | unreadable
        1e5                | 2 | unreadable
        1E5                | 2 | unreadable
        1e60000000         | 2 | unreadable
        +5                 | 2 | unreadable
        -0                 | 2 | unreadable
        -0.00              | 2 | unreadable
        --5                | 2 | unreadable
        5-                 | 2 | unreadable
        -                  | 2 | unreadable
        .                  | 2 | unreadable
        .5                 | 2 | unreadable
        5.                 | 2 | unreadable
        ٣                  | 2 | unreadable
        ５                  | 2 | unreadable
        NaN                | 2 | unreadable
        Infinity           | 2 | unreadable
        0x10               | 2 | unreadable
        1_000              | 2 | unreadable
        ''                 | 2 | unreadable
        ' 1'               | 2 | unreadable
        '1 '               | 2 | unreadable
        €1                 | 2 | unreadable
        1%                 | 2 | unreadable
        (1.00)             | 2 | unreadable
        """)
    void readsPlainDecimalsOnly(String text, int digits, String expected) {
        long value = Decimals.parse(text.toCharArray(), 0, text.length(), digits);
        String shown = value == Decimals.UNREADABLE
                ? "unreadable"
                : value == Decimals.TOO_PRECISE
                        ? "too precise"
                        : value == Decimals.TOO_LARGE ? "too large" : Long.toString(value);

        assertThat(shown).isEqualTo(expected);
    }
}
