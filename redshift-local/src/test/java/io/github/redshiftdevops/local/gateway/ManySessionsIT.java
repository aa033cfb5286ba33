package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As many sessions at once as a busy build has. */
class ManySessionsIT {

    private static final int SESSIONS = 200;

    @Test
    void twoHundredSessionsAreOpenAtOnceAndEachWorks() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(SESSIONS);
        CyclicBarrier allAreOpen = new CyclicBarrier(SESSIONS);
        List<Future<Integer>> sums = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            int number = i;
            sums.add(clients.submit(() -> work(number, allAreOpen)));
        }
        for (int i = 0; i < SESSIONS; i++) {
            assertThat(sums.get(i).get(3, TimeUnit.MINUTES)).isEqualTo(i + 3);
        }
        clients.shutdown();
    }

    private static int work(int number, CyclicBarrier allAreOpen) throws Exception {
        try (Connection connection = SharedLocalRedshift.connect();
                Statement statement = connection.createStatement()) {
            allAreOpen.await(3, TimeUnit.MINUTES);
            statement.execute("create temp table mine (a int identity(1, 1), b int encode az64) distkey(b)");
            statement.execute("insert into mine (b) values (" + number + "), (nvl(null, 3))");
            int sum = sum(connection);
            allAreOpen.await(3, TimeUnit.MINUTES);
            return sum;
        }
    }

    private static int sum(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sum(b) from mine where a >= ?")) {
            query.setInt(1, 1);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
