package io.github.redshiftdevops.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects behind an endpoint that speaks S3's protocol. Lives as long as the server. */
final class S3EndpointStore implements ObjectStore {

    private static final int NOT_FOUND = 404;

    private final URI endpoint;
    private final S3Client client;

    private S3EndpointStore(URI endpoint, S3Client client) {
        this.endpoint = endpoint;
        this.client = client;
    }

    static S3EndpointStore of(URI endpoint) {
        String region = Optional.ofNullable(System.getenv("AWS_REGION")).orElse("us-east-1");
        return of(endpoint, Region.of(region), EnvironmentVariableCredentialsProvider.create());
    }

    static S3EndpointStore of(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                // not every endpoint knows chunks with signatures and the newer checksums
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
        return new S3EndpointStore(endpoint, client);
    }

    @FunctionalInterface
    private interface Call<T> {
        T call();
    }

    @Override
    public List<String> keys(String bucket, String prefix) throws IOException {
        return call(
                bucket,
                prefix,
                () ->
                        client
                                .listObjectsV2Paginator(
                                        request -> request.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .toList());
    }

    @Override
    public InputStream open(String bucket, String key) throws IOException {
        return call(
                bucket,
                key,
                () -> client.getObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public long size(String bucket, String key) throws IOException {
        return call(
                bucket,
                key,
                () -> client.headObject(request -> request.bucket(bucket).key(key))
                        .contentLength());
    }

    @Override
    public void put(String bucket, String key, Path content) throws IOException {
        call(
                bucket,
                key,
                () -> client.putObject(request -> request.bucket(bucket).key(key), content));
    }

    @Override
    public void delete(String bucket, String key) throws IOException {
        call(
                bucket,
                key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    private <T> T call(String bucket, String key, Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (NoSuchBucketException e) {
            throw new NoSuchFileException("s3://" + bucket, null, e.getMessage());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw new NoSuchFileException("s3://" + bucket + "/" + key, null, e.getMessage());
            }
            throw refusal(bucket, e);
        } catch (SdkException e) {
            throw refusal(bucket, e);
        }
    }

    private ObjectStoreException refusal(String bucket, SdkException e) {
        ObjectStoreException refusal = new ObjectStoreException(
                "s3://" + bucket + " cannot be reached at " + endpoint + ": " + e.getMessage(),
                "check the endpoint, and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for it");
        refusal.initCause(e);
        return refusal;
    }
}
