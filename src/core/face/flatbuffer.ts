// Reads FlatBuffers, the format that a TensorFlow Lite model comes in, and trusts none of its offsets.

/** The bytes are no model that this reader knows: cut short, altered, or of another kind. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

export interface Vector {
  /** Where the first item lies. */
  readonly start: number;
  readonly count: number;
}

/**
 * A FlatBuffer (flatbuffers.dev, "FlatBuffer Internals"). A table begins with the distance back to its vtable; the vtable
 * holds its own size, the table's size, and one distance for each field, 0 for a field that is not there. Tables, vectors
 * and fields are named by where they lie. Everything throws a `ModelError` where it would read outside the bytes.
 */
export class FlatBuffer {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The four letters that name the format, at byte 4. */
  identifier(): string {
    return String.fromCharCode(...[4, 5, 6, 7].map((at) => this.u8(at)));
  }

  root(): number {
    return this.follow(0);
  }

  u8(at: number): number {
    return this.view.getUint8(this.inside(at, 1));
  }

  i32(at: number): number {
    return this.view.getInt32(this.inside(at, 4), true);
  }

  /** Where the offset at `at` leads to: offsets of the format only lead onwards. */
  follow(at: number): number {
    return at + this.view.getUint32(this.inside(at, 4), true);
  }

  /** Where a field of a table lies; `undefined` when the table does not have it. */
  field(table: number, index: number): number | undefined {
    const vtable = table - this.i32(table);
    const size = this.u16(vtable);
    const entry = 4 + 2 * index;
    if (entry + 2 > size) return undefined;
    const distance = this.u16(vtable + entry);
    return distance === 0 ? undefined : table + distance;
  }

  /** A field of one byte; 0, the default of the format, when it is not there. */
  byteField(table: number, index: number): number {
    const at = this.field(table, index);
    return at === undefined ? 0 : this.u8(at);
  }

  /** A field of four bytes; 0 when it is not there. */
  intField(table: number, index: number): number {
    const at = this.field(table, index);
    return at === undefined ? 0 : this.i32(at);
  }

  tableField(table: number, index: number): number | undefined {
    const at = this.field(table, index);
    return at === undefined ? undefined : this.follow(at);
  }

  /** A field that is a vector of items of `itemBytes`, all of which lie inside the bytes. */
  vectorField(table: number, index: number, itemBytes: number): Vector | undefined {
    const at = this.tableField(table, index);
    if (at === undefined) return undefined;
    const count = this.view.getUint32(this.inside(at, 4), true);
    this.inside(at + 4, count * itemBytes);
    return { start: at + 4, count };
  }

  /** The tables of a vector of tables; none when it is not there. */
  tablesField(table: number, index: number): number[] {
    const { start, count } = this.vectorField(table, index, 4) ?? { start: 0, count: 0 };
    return Array.from({ length: count }, (_, i) => this.follow(start + 4 * i));
  }

  /** The whole numbers of a vector of int32; none when it is not there. */
  intsField(table: number, index: number): number[] {
    const { start, count } = this.vectorField(table, index, 4) ?? { start: 0, count: 0 };
    return Array.from({ length: count }, (_, i) => this.i32(start + 4 * i));
  }

  /** The bytes of a vector of bytes, not copied. */
  bytesField(table: number, index: number): Uint8Array | undefined {
    const vector = this.vectorField(table, index, 1);
    return vector && this.bytes.subarray(vector.start, vector.start + vector.count);
  }

  private u16(at: number): number {
    return this.view.getUint16(this.inside(at, 2), true);
  }

  private inside(at: number, length: number): number {
    if (at < 0 || at + length > this.bytes.length) {
      throw new ModelError(`An offset leads outside the ${this.bytes.length} bytes`);
    }
    return at;
  }
}
