package io.upline.sample;

import java.nio.charset.StandardCharsets;

/** Where members live, and how people are called there. */
final class Country {

    private static final Country SE = new Country("SE", "sv", """
        Anna Lars Märta Björn Åsa Göran Elin Håkan Sofia Jörgen Karin Östen Linnéa Mikael Ebba Sören Ingrid Per Maja Nils
        Astrid Erik Saga Anders Frida Olof Ylva Gustav Wilma Åke Hanna Torbjörn Siv Hugo Lovisa Stig Tuva Rolf Moa Kjell
        """, """
            Andersson Johansson Karlsson Nilsson Eriksson Larsson Öberg Åkesson Svensson Gustafsson Pettersson Lindström Sjöberg
            Bergström Lindqvist Åström Holmgren Wikström Nyström Engström Björklund Hägg Sandström Ekström Löfgren Nordin Dahl
            Forsberg Hedlund Sundqvist Blom Åberg Falk Sjögren Ström Lundin Öhman Vikström Hallberg Norén
            """);

    private static final Country DK = new Country("DK", "da", """
        Mette Søren Kirsten Jørgen Anne Lars Bodil Kåre Signe Niels Karen Bjørn Maren Poul Freja Asger Inger Jens Astrid Mads
        Line Frederik Trine Rasmus Pia Torben Ida Henrik Lærke Ole Camilla Aksel Gitte Svend Åse Morten Birthe Kaj Nanna Ib
        """, """
            Jensen Nielsen Hansen Pedersen Sørensen Møller Kjær Østergaard Thomsen Rasmussen Jørgensen Nørgaard Søndergaard Bjerre
            Kristensen Holm Schmidt Knudsen Mørch Dahl Lund Åkjær Bækgaard Overgaard Nygaard Højgaard Vestergaard Krogh Skov Bruun
            Kjeldsen Toft Winther Sønderby Ravn Brøndum Friis Lauritsen Skaarup Juul
            """);

    private static final Country PL = new Country("PL", "pl", """
        Agnieszka Łukasz Małgorzata Paweł Zofia Michał Grażyna Stanisław Katarzyna Bartłomiej Ewa Sławomir Joanna Grzegorz Hanna
        Wojciech Iga Rafał Bożena Zbigniew Dorota Mirosław Julia Krzysztof Beata Marcin Róża Jędrzej Alicja Tomasz Elżbieta
        Radosław Marta Władysław Celina Piotr Jagoda Maciej Żaneta Jakub
        """, """
            Nowak Wójcik Woźniak Mazur Krawczyk Kaczmarek Zając Król Wróbel Pawlak Michalak Dudek Adamczyk Stępień Sikora Baran Duda
            Szewczyk Pietrzak Marciniak Bąk Włodarczyk Kubiak Kaźmierczak Cieślak Kołodziej Gajda Żak Błaszczyk Łuczak Świątek Jóźwiak
            Ziółkowicz Gałązka Kępa Śliwa Ptak Mróz Gołąb Żuraw
            """);

    private static final Country IE = new Country("IE", "en", """
        Emma James Olivia Seán Grace Liam Siobhán Noah Aoife Jack Sophie Daniel Niamh Thomas Róisín Conor Ella Michael Ciara
        Patrick Lucy Adam Orla Harry Chloe Oisín Kate Rory Hannah Eoin Zoe Luke Maeve Ben Clara Finn Ruth Hugh Nora Owen
        """, """
            Murphy Kelly O'Sullivan Walsh Smith O'Brien Byrne Ryan O'Connor Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray
            Quinn Moore McLoughlin Carroll Daly Connolly Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston Hughes Farrell
            Fitzgerald Brown Martin Maguire Nolan Flynn Thompson Power
            """);

    /** The country of companies whose currency none of them has: English is spoken there. */
    static final Country ENGLISH = IE;

    /** All countries; the position of each stands for it. */
    static final Country[] ALL = {SE, DK, PL, IE};

    /** The country code and the language as they end a line, with the currency between them. */
    final byte[] countryCurrencyLanguage;

    /** Its ISO code. */
    final String code;

    /** The ISO code of its language. */
    final String language;

    private final byte[][] first;
    private final byte[][] last;

    private Country(String code, String language, String first, String last) {
        this.countryCurrencyLanguage = ("," + code + ",EUR," + language + "\n").getBytes(StandardCharsets.UTF_8);
        this.code = code;
        this.language = language;
        this.first = words(first);
        this.last = words(last);
    }

    private static byte[][] words(String text) {
        String[] words = text.strip().split("\\s+", -1);
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    /** A name somebody there might have. */
    void writeName(SeededNumbers chance, CsvBytes out) {
        out.bytes(first[chance.below(first.length)]);
        out.ascii(' ');
        out.bytes(last[chance.below(last.length)]);
    }
}
