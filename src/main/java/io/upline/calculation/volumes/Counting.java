package io.upline.calculation.volumes;

import io.upline.calculation.ground.OrderBook;
import io.upline.calculation.ground.Standing;
import io.upline.plan.volume.Volume.Counted;
import java.util.Optional;

/** What each member adds to a count, in hundredths: itself when it is what is counted, or its orders. */
final class Counting {

    private Counting() {}

    static long[] of(Counted counted, Optional<OrderTest> orders, OrderTest window, OrderBook book, Standing standing) {
        return counted == Counted.ORDERS
                ? orders(orders.orElse(window), book, standing.in.length)
                : persons(counted == Counted.MEMBERS, orders, book, standing);
    }

    private static long[] orders(OrderTest test, OrderBook book, int members) {
        long[] bought = new long[members];
        for (int o = 0; o < book.size(); o++) {
            if (!book.isApart(o) && test.lets(o)) {
                bought[book.orders.buyer()[o]] += 100;
            }
        }
        return bought;
    }

    private static long[] persons(boolean distributors, Optional<OrderTest> test, OrderBook book, Standing standing) {
        long[] bought = new long[standing.in.length];
        for (int m = 0; m < bought.length; m++) {
            bought[m] = test.isEmpty() && standing.counts(m, distributors) ? 100 : 0;
        }
        test.ifPresent(orders -> {
            for (int o = 0; o < book.size(); o++) {
                int buyer = book.orders.buyer()[o];
                if (standing.counts(buyer, distributors) && !book.isApart(o) && orders.lets(o)) {
                    bought[buyer] = 100;
                }
            }
        });
        return bought;
    }
}
