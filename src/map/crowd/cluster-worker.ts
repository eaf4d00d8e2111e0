import { Clusters } from './clusters.ts';
import { serveQuery } from './serve-query.ts';

serveQuery((points) => new Clusters(points));
