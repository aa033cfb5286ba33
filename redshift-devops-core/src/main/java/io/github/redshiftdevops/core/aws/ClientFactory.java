package io.github.redshiftdevops.core.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes clients of AWS's services that keep the limits. They share one way to the network. */
final class ClientFactory implements SdkAutoCloseable {

    private final SdkHttpClient http;
    private final ClientOverrideConfiguration configuration;

    ClientFactory(Limits limits) {
        http = UrlConnectionHttpClient.builder()
                .connectionTimeout(limits.connect())
                .socketTimeout(limits.attempt())
                .build();
        configuration = ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(limits.attempt())
                .apiCallTimeout(limits.call())
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(limits.attempts())
                        .build())
                .build();
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String region, AwsCredentialsProvider credentials) {
        return builder.httpClient(http)
                .overrideConfiguration(configuration)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
