// A part of the editor's interface that came in VS Code 1.101. The extension supports older versions, whose types
// (@types/vscode) do not contain it, and where it is undefined.
declare module 'vscode' {
  interface McpStdioServerDefinition {
    readonly label: string;
    readonly command: string;
    readonly args: string[];
    readonly env: Record<string, string | number | null>;
    readonly version?: string;
  }

  const McpStdioServerDefinition:
    | (new (
        label: string,
        command: string,
        args?: string[],
        env?: Record<string, string | number | null>,
        version?: string,
      ) => McpStdioServerDefinition)
    | undefined;

  namespace lm {
    const registerMcpServerDefinitionProvider:
      ((id: string, provider: { provideMcpServerDefinitions(): McpStdioServerDefinition[] }) => Disposable) | undefined;
  }
}

export {};
