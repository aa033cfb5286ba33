package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointNameTests {

    @ParameterizedTest
    @CsvSource({
        "my-shop.c1a2b3.eu-west-1.redshift.amazonaws.com,                CLUSTER,   my-shop, eu-west-1",
        "My-Shop.c1a2b3.EU-WEST-1.redshift.amazonaws.com,                CLUSTER,   my-shop, eu-west-1",
        "my-shop.c1a2b3.cn-north-1.redshift.amazonaws.com.cn,            CLUSTER,   my-shop, cn-north-1",
        "etl.111122223333.us-gov-west-1.redshift-serverless.amazonaws.com, WORKGROUP, etl,   us-gov-west-1",
    })
    void tellsWhoAndWhere(String host, Kind kind, String name, String region) {
        assertThat(EndpointName.of(host)).contains(new EndpointName(kind, name, region));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.12",
                "warehouse.example.com",
                "my-shop.c1a2b3.eu-west-1.redshift.amazonaws.com.example.com",
                "etl.1234.us-east-1.redshift-serverless.amazonaws.com",
            })
    void isNothingOfAnotherHost(String host) {
        assertThat(EndpointName.of(host)).isEmpty();
    }
}
