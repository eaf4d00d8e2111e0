import { Clusters } from './clusters.ts';
import { serveWatch } from './serve-watch.ts';

serveWatch((points) => new Clusters(points));
